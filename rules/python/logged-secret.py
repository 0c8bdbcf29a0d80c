import logging

logger = logging.getLogger(__name__)


def login(request, user, password):
    logger.info("login of %s with %s", user.name, password)
    #                                             ^^^^^^^^ alert
    print(f"signing in {user.name} with {password}")
    #                                   ^^^^^^^^^^ alert
    logging.debug("password: " + password)
    #                            ^^^^^^^^ alert
    print("Password is %s" % user.password)
    #                        ^^^^^^^^^^^^^ alert
    logger.warning("wrong password {}".format(request.form["password"]))
    #                                         ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    print("token:", user.access_token)
    #               ^^^^^^^^^^^^^^^^^ alert
    logger.error(f"failed for {request.json['api_key']}")
    #                         ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    print("%s / %s" % (user.name, password))
    #                             ^^^^^^^^ alert
    logging.info("used %s", get_api_key())
    #                       ^^^^^^^^^^^^^ alert


def renamed(password):
    text = f"password {password}"
    logger.info(text)
    #           ^^^^ missed: put together before


def fine(user, password, password_hash, token_count):
    logger.info("login of %s", user.name)
    logger.info("wrong password for %s", user.name)
    print(f"the password of {user.name} was changed")
    print("Password:", "*" * len(password))
    logger.debug("hash %s", password_hash)
    logger.debug("%d tokens", token_count)
    print("Enter your password")
    messages.info(request, password)
    logger.info("password_field %s", user.password_field)
    show(password)
    logger.info("secret_name=%s", user.secret_name)
