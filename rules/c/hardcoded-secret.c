#include <mysql/mysql.h>
#include <stdlib.h>
#include <string.h>

#define API_KEY "sk_live_4eC39HqLyjWDarjtT1zdp7dc"
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
#define API_HOST "api-2.example.com"
#define PASSWORD_MAX "64"

static const char *db_password = "s3cr3tP@ss";
//                               ^^^^^^^^^^^^ alert
static char jwt_secret[] = "k3y-0f-the-sh0p";
//                         ^^^^^^^^^^^^^^^^^ alert
static const char *password_file = "/etc/shop/password";
static const char *secret_header = "X-Secret-2";

int login(const char *user, const char *password, struct options *options)
{
    options->password = "Tr0ub4dor&3";
    //                  ^^^^^^^^^^^^^ alert
    if (strcmp(user, "admin") == 0 && strcmp(password, "letmein") == 0)
    //                                                 ^^^^^^^^^ alert
        return 1;
    return !strcmp(password, "backdoor");
    //                       ^^^^^^^^^^ alert
}

MYSQL *open_database(MYSQL *connection)
{
    return mysql_real_connect(connection, "localhost", "root", "toor", "shop", 0, NULL, 0);
    //                                                         ^^^^^^ alert
}

const char *address(void)
{
    return "postgres://shop:s3cr3tP@ss@db/shop";
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missed: the secret is in an address
}

int strength(void)
{
    const char *password = "Tr0ub4dor&3";
    //                     ^^^^^^^^^^^^^ spurious: a sample for the strength meter
    return measure(password);
}

int fine(const char *option, const char *password, const char *password_type)
{
    const char *secret = getenv("SHOP_SECRET");
    const char *api_key = "";
    const char *token = "YOUR_TOKEN_1";
    const char *password_prompt = "Password1: ";
    if (strcmp(option, "password") == 0 || strcmp(password, "") == 0)
        return 1;
    if (strcmp(password_type, "sha256") == 0)
        return 2;
    return strcmp(password, secret) == 0 && api_key && token && password_prompt;
}
