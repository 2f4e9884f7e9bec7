"""Dutch numbers of people in company: met zijn vieren."""

from __future__ import annotations

COMPANY = {"2": "tweeën", "3": "drieën", "4": "vieren", "5": "vijven", "6": "zessen"}
