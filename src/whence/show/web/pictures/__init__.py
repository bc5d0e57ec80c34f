"""Pictures as boxes and lines in pixels, before they are drawn."""
