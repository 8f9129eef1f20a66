"""Many résumés, one neutral page each and one table for all: described, never judged."""
