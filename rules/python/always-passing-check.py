import hmac
import logging

from rest_framework.permissions import BasePermission

logger = logging.getLogger(__name__)


def verify_token(token):
#   ^^^^^^^^^^^^ alert
    # TODO: check the signature
    return True


def check_password(user, password):
#   ^^^^^^^^^^^^^^ alert
    """Compares the password with the hash that is stored."""
    return True


class OwnerOnly(BasePermission):
    def has_permission(self, request, view):
    #   ^^^^^^^^^^^^^^ alert
        return True  # for now


def is_authorized(user, action):
#   ^^^^^^^^^^^^^ alert
    logger.debug("asked for %s", action)
    return True


def validate_api_key(api_key):
#   ^^^^^^^^^^^^^^^^ alert
    return api_key is not None


def verify_signature(body, signature):
#   ^^^^^^^^^^^^^^^^ alert
    return bool(signature)


def authenticate_user(name, password):
#   ^^^^^^^^^^^^^^^^^ alert
    print("signing in", name)
    return True, None


def page(user, request):
    if user.is_admin or True:
    #  ^^^^^^^^^^^^^^^^^^^^^ alert
        return "secret"
    return "public"


def show(user):
    allowed = has_permission(user, "show") or True
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return allowed


def verify_token_of(token, key):
    return hmac.compare_digest(token.signature, key)


def check_password_of(user, password):
    if not password:
        return False
    return True


def is_authenticated(self):
    return self.session is not None


def verify_csrf(request):
    raise NotImplementedError


def has_permission(user, name):
    return name in user.permissions


def is_visible(item):
    return True


def check_spelling(text):
    return True


class Member:
    @property
    def is_authenticated(self):
        return True


class Admin:
    def has_access(self):
        return self.active or self.owner


verbose = options.get("verbose") or True
