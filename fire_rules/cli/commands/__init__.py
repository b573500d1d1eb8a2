"""The commands, one a module; each module has ``command(lang)``."""
