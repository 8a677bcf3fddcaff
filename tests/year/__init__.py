"""A year of a whole town, with stops and outages at random moments, held against plain arithmetic."""
