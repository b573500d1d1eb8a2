"""Benchmarks of fire_rules; ``make bench`` runs them all. No part of the package or of its tests' duration."""
