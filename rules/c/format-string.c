#include <stdio.h>
#include <syslog.h>

static const char *const messages[] = {"one", "two"};

int main(int argc, char **argv)
{
    char line[128], out[64];
    printf(argv[1]);
    //     ^^^^^^^ alert
    fprintf(stderr, argv[2]);
    //              ^^^^^^^ alert
    while (fgets(line, sizeof(line), stdin)) {
        printf(line);
        //     ^^^^ alert
        syslog(LOG_INFO, line);
        //               ^^^^ alert
        snprintf(out, sizeof(out), line);
        //                         ^^^^ alert
    }
    return 0;
}

void show(struct request *request, const char *name)
{
    char out[32];
    sprintf(out, name);
    //           ^^^^ alert
    printf(request->query);
    //     ^^^^^^^^^^^^^^ alert
    printf(translate(name));
    //     ^^^^^^^^^^^^^^^ alert
}

void banner(const char *greeting)
{
    printf(greeting);
    //     ^^^^^^^^ spurious: only ever called with literals
}

void fine(const char *name, const char *fmt, int failed, int i)
{
    const char *text = "ready\n";
    const char *state = failed ? "failed\n" : "fine\n";
    printf(text);
    printf(state);
    printf("%s", name);
    printf("done\n");
    printf(fmt);
    printf(USAGE);
    printf(messages[i]);
    printf(_("done\n"));
    fprintf(stderr, "%s\n", name);
    fputs(name, stdout);
}
