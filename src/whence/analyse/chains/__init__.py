"""The way of each statement, from the page inward."""
