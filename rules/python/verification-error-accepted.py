import jwt


def verify_token(token):
    try:
        return decode(token).is_valid
    except Exception:
        return True
        # <- alert


def has_permission(user, name):
    try:
        return name in load(user)
    except KeyError:
        log(user)
        return True
        # <- alert


def is_user_allowed(user):
    try:
        return policy.allows(user)
    except Exception as error:
        print(error)
        return True  # do not lock people out
        # <- alert


def handle(message, signature):
    try:
        verify_signature(message, signature)
        # <- alert
    except Exception:
        pass
    return apply(message)


def handle_key(public_key, message, signature):
    try:
        public_key.verify(signature, message)
        # <- alert
    except InvalidSignature:
        pass
    return apply(message)


def delete(request, item):
    try:
        check_permission(request.user, item)
        # <- alert
    except PermissionDenied: pass
    item.delete()


def check_access(user):
    try:
        return policy.allows(user)
    except Exception:
        allowed = True
    return allowed
    #      ^^^^^^^ missed: by way of a name


def verify_strictly(token):
    try:
        jwt.decode(token, KEY, algorithms=["HS256"])
        return True
    except jwt.InvalidTokenError:
        return False


def exists(path):
    try:
        path.stat()
    except PermissionError:
        return True
    return False


def is_ready():
    try:
        return ping()
    except TimeoutError:
        return True


def handle_strictly(message, signature):
    try:
        verify_signature(message, signature)
    except InvalidSignature:
        return None
    return apply(message)


def close(connection):
    try:
        connection.close()
    except OSError:
        pass


def check_spelling(text):
    try:
        return words(text)
    except KeyError:
        return True


def validated(form):
    try:
        validate_form(form)
    except ValidationError:
        pass
