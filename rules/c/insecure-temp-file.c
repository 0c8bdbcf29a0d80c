#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char name[L_tmpnam], pattern[] = "/tmp/shopXXXXXX";
    FILE *a = fopen(tmpnam(name), "w");
    //              ^^^^^^^^^^^^ alert
    FILE *b = fopen(mktemp(pattern), "w");
    //              ^^^^^^^^^^^^^^^ alert
    char *c = tempnam("/var/tmp", "shop");
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    FILE *d = fopen("/tmp/shop.log", "a");
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    int e = open("/tmp/shop.pid", O_CREAT | O_WRONLY, 0600);
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return a && b && c && d && e;
}

FILE *named(int id)
{
    char name[64];
    snprintf(name, sizeof(name), "/tmp/shop-%d", id);
    return fopen(name, "w");
    //           ^^^^ missed: put together before
}

int only_name(char *template)
{
    return log_line(mktemp(template));
    //              ^^^^^^^^^^^^^^^^ spurious: nothing is opened
}

int fine(void)
{
    char pattern[] = "/tmp/shopXXXXXX";
    int a = mkstemp(pattern);
    FILE *b = tmpfile();
    FILE *c = fopen("/tmp/shop.log", "r");
    FILE *d = fopen("/tmp/shop.log", "wx");
    int e = open("/tmp/shop.pid", O_CREAT | O_EXCL | O_WRONLY, 0600);
    FILE *f = fopen("/var/log/shop.log", "a");
    char *g = mkdtemp(pattern);
    return a && b && c && d && e && f && g;
}
