#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void generate_token(char *out, size_t n)
{
    srand(time(NULL));
    for (size_t i = 0; i < n; i++)
        out[i] = "0123456789abcdef"[rand() % 16];
        //                          ^^^^^^ alert
}

int create_otp(void)
{
    return 100000 + random() % 900000;
    //              ^^^^^^^^ alert
}

char *random_password(int n)
{
    char *password = malloc(n + 1);
    for (int i = 0; password && i < n; i++)
        password[i] = 33 + rand() % 94;
        //                 ^^^^^^ alert
    return password;
}

unsigned long start_session(struct user *user)
{
    unsigned long session_id = lrand48() ^ user->id;
    //                         ^^^^^^^^^ alert
    return session_id;
}

void set_salt(struct user *user)
{
    char salt[3];
    snprintf(salt, sizeof(salt), "%02x", (int)(drand48() * 255));
    //                                         ^^^^^^^^^ alert
    unsigned nonce = 0;
    use(user, salt, nonce);
}

unsigned next_id(void)
{
    return rand();
    //     ^^^^^^ missed: nothing says what it is for
}

void play(char *token)
{
    int piece = rand() % 6;
    //          ^^^^^^ spurious: the token is a piece of a game
    token = board[piece];
}

int fine(int n, unsigned char *key)
{
    int delay = rand() % 100;
    shuffle(n, random());
    RAND_bytes(key, 16);
    int jitter = rand();
    return delay + jitter;
}
