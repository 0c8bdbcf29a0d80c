#include <stdbool.h>

int authenticate(const char *user, const char *password)
//  ^^^^^^^^^^^^ alert
{
    return 1;
}

bool check_password(const char *user, const char *password)
//   ^^^^^^^^^^^^^^ alert
{
    return true;
}

static int verify_signature(const unsigned char *data, size_t n)
//         ^^^^^^^^^^^^^^^^ alert
{
    (void)data;
    (void)n;
    return 1;
}

int validate_token(const char *token)
//  ^^^^^^^^^^^^^^ alert
{
    // To be written.
    return 1;
}

bool is_authenticated(struct session *session) { return true; }
//   ^^^^^^^^^^^^^^^^ alert

int check_access_of(struct session *session)
{
    int allowed = 1;
    //  ^^^^^^^ missed: through a variable
    return allowed;
}

int check_permissions(struct session *session)
//  ^^^^^^^^^^^^^^^^^ spurious: a build that has no users
{
    return 1;
}

int authorize(struct session *session)
{
    if (session->user)
        return 1;
    return 0;
}

int check_token(const char *token) { return find(token) != 0; }

int verify_token(const char *token)
{
    audit_token(token);
    return 1;
}

int has_access(void) { return 1; }

int check_auth(const char *user) { return 0; }

int check_size(int size) { return 1; }
