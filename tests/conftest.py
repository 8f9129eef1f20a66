"""Settings for all tests: property tests may be slow on a busy machine."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "framer", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("framer")
