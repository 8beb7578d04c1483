"""``python -m shitstorm_radar``."""

import sys

from shitstorm_radar.cli import main

sys.exit(main())
