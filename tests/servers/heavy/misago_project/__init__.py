"""The site that a forum with Misago stands on: Misago is a part for Django and brings none.

Runs in Misago's own environment (``packaging/misago_forum.sh``), not in ours.
"""

from celery import Celery

# no worker beside the forum: what would wait for one is done at once
background = Celery("misago_project")
background.conf.task_always_eager = True
