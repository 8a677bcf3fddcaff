"""What agencies hand in as tables: read row by row, checked before anything is kept."""
