"""Django's settings of the forum: its data base and its folder come from the environment.

``FORUM_BASE_PORT``: where PostgreSQL listens.  ``FORUM_FOLDER``: for avatars and other files.
Source: https://misago.gitbook.io/docs/setup/misago
"""

import os

from misago import settings as misago_settings
from misago.conf import defaults

SECRET_KEY = "nobody else comes to this forum"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "misago_project.urls"
LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "postgres",
        "HOST": "127.0.0.1",
        "PORT": os.environ["FORUM_BASE_PORT"],
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

MEDIA_ROOT = os.environ["FORUM_FOLDER"]
MEDIA_URL = "/media/"
STATIC_URL = "/static/"

INSTALLED_APPS = misago_settings.INSTALLED_APPS
INSTALLED_PLUGINS: list[str] = []
AUTH_USER_MODEL = "misago_users.User"
AUTHENTICATION_BACKENDS = ["misago.users.authbackends.MisagoBackend"]
CSRF_FAILURE_VIEW = "misago.core.errorpages.csrf_failure"
LOGIN_URL = "misago:login"
LOGIN_REDIRECT_URL = "misago:index"
LOGOUT_URL = "misago:logout"
# hashing as slowly as a real forum would only cost time
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

MIDDLEWARE = [
    "misago.users.middleware.RealIPMiddleware",
    "misago.core.middleware.FrontendContextMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "misago.cache.middleware.cache_versions_middleware",
    "misago.conf.middleware.dynamic_settings_middleware",
    "misago.socialauth.middleware.socialauth_providers_middleware",
    "misago.users.middleware.UserMiddleware",
    "misago.acl.middleware.user_acl_middleware",
    "misago.core.middleware.ExceptionHandlerMiddleware",
    "misago.users.middleware.OnlineTrackerMiddleware",
    "misago.admin.middleware.AdminAuthMiddleware",
    "misago.threads.middleware.UnreadThreadsCountMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": misago_settings.TEMPLATE_CONTEXT_PROCESSORS},
    }
]
REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["misago.core.rest_permissions.IsAuthenticatedOrReadOnly"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "EXCEPTION_HANDLER": "misago.core.exceptionhandler.handle_api_exception",
    "UNAUTHENTICATED_USER": "misago.users.models.AnonymousUser",
    "URL_FORMAT_OVERRIDE": None,
}
# the same person writes twice within three seconds here
MISAGO_POSTING_MIDDLEWARES = [m for m in defaults.MISAGO_POSTING_MIDDLEWARES if "floodprotection" not in m]
MISAGO_NOTIFICATIONS_RETRY_DELAY = misago_settings.MISAGO_NOTIFICATIONS_RETRY_DELAY
MISAGO_SEARCH_CONFIG = "simple"  # PostgreSQL's, for words of any language

# what goes wrong stands in the server's log, with its reason
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
