"""Many résumés: one neutral page each, one table for all; described, never judged."""
