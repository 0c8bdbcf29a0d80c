#include <stdlib.h>
#include <string.h>

int login(void)
{
    char password[64];
    ask(password, sizeof(password));
    int ok = check(password);
    memset(password, 0, sizeof(password));
    // <- alert
    return ok;
}

void end(void)
{
    unsigned char session_key[32];
    derive(session_key);
    memset(session_key, 0, 32);
    // <- alert
}

void drop(char *secret, size_t n)
{
    memset(secret, 0, n);
    // <- alert
    free(secret);
}

void drop_private(struct key *key)
{
    memset(key->private_key, '\0', sizeof(key->private_key));
    // <- alert
    free(key);
}

int unlock(const char *line)
{
    char pin[8];
    copy_pin(pin, line);
    if (!valid(pin)) {
        memset(pin, 0, sizeof(pin));
        // <- alert
        return 0;
    }
    return 1;
}

void two(void)
{
    char password[64], name[64];
    ask(password, name);
    memset(password, 0, sizeof(password));
    // <- missed: another wipe follows
    memset(name, 0, sizeof(name));
}

void given(unsigned char *key)
{
    memset(key, 0, 32);
    // <- spurious: the caller sees the memory
}

void fine(struct entry *entry, char *buffer, size_t n)
{
    char password[64];
    memset(password, 0, sizeof(password));
    ask(password, sizeof(password));
    explicit_bzero(password, sizeof(password));
    OPENSSL_cleanse(password, sizeof(password));
    memset(entry, 0, sizeof(*entry));
    memset(buffer, 0, n);
    memset(password, 'x', 3);
    free(buffer);
}
