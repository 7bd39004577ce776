"""The parts of attack_suite.py."""
