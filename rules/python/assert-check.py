import hmac

from flask import g, request, session
from flask_login import current_user


def delete_user(request, user):
    assert request.user.is_superuser, "not allowed"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    user.delete()


def edit(post):
    assert current_user.is_authenticated and post.author == current_user
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    assert current_user.has_permission("posts.edit"), "missing permission"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    post.save()


def admin():
    assert session["role"] == "admin" or "admin" in session.get("roles", [])
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    assert g.user.role in ("admin", "owner")
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return dashboard()


def webhook(body, signature, expected):
    assert hmac.compare_digest(signature, expected)
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return body


def transfer(account, user, amount):
    assert account.owner == user
    #      ^^^^^^^^^^^^^^^^^^^^^ missed: nothing in it sounds like a permission
    account.withdraw(amount)


def cached(user):
    if not user.is_admin:
        raise PermissionError("not allowed")
    assert user.is_admin
    #      ^^^^^^^^^^^^^ spurious: checked before
    return report()


def fine(user, amount, roles, request):
    assert amount > 0, "amount must be positive"
    assert isinstance(user, User)
    assert user is not None
    assert request.user is not None
    assert len(roles) == len(set(roles))
    assert user.role is not None
    if not user.is_admin:
        raise PermissionError("not allowed")
    return user.has_permission("read")
