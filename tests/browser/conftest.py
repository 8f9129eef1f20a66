"""Browser tests need Chromium and what package.json names; else they are skipped."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium and Node's packages")
