"""Rules of an invented park for fire_rules, as an example; they are data in the folder ``rules``."""
