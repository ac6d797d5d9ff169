"""What two people agree on: lines to start from with their names in them, what kind a line is, the page of them all."""
