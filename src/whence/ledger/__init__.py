"""Where all of it is kept: two clocks, nothing overwritten."""
