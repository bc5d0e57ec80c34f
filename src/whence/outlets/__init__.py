"""News outlets of the world: who they are, what else they are called and where they publish."""

from whence.outlets.lookup import Outlet, all_outlets, by_domain, by_name

__all__ = ["Outlet", "all_outlets", "by_domain", "by_name"]
