"""A PostgreSQL server of one's own, for as long as the tests run."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

USERS = ("postgres", "nobody")  # whoever is root must run it as another
QUICK = ("fsync=off", "listen_addresses=", "shared_buffers=32MB", "max_connections=30")


def program(name):
    """Debian keeps it off the PATH; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return str(found[-1]) if found else shutil.which(name)


class Cluster:
    """Reached by a socket in its own folder and nothing else."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path has room for 107 characters
        self._as = {}
        if os.geteuid() == 0:
            user = next(pwd.getpwnam(name) for name in USERS if name in {one.pw_name for one in pwd.getpwall()})
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        make = (
            program("initdb"),
            "-D",
            self.data,
            "-U",
            "whence",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        )
        subprocess.run(make, cwd=self.folder, check=True, capture_output=True, **self._as)
        self.start()

    @property
    def data(self):
        return self.folder / "data"

    def start(self):
        settings = [word for setting in QUICK for word in ("-c", setting)]
        with (self.folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                (program("postgres"), "-D", self.data, "-k", self.folder, *settings),
                cwd=self.folder, stdout=log, stderr=log, **self._as,
            )  # fmt: skip
        for _ in range(300):
            try:
                return self.run("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.1)
        raise TimeoutError((self.folder / "log").read_text())

    def stop(self):
        """At once, as if the power went."""
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait(30)

    def remove(self):
        if self._server.poll() is None:
            self.stop()
        shutil.rmtree(self.folder)

    def address(self, database):
        return f"postgresql://whence@/{database}?host={self.folder}"

    def run(self, statement, database="postgres"):
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statement)
