"""Following up: suppressions, baseline, comparison with an earlier report, difference of two runs."""
