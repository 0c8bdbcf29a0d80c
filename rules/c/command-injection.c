#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LIST "ls -l "

int main(int argc, char **argv)
{
    char command[256], line[64];
    snprintf(command, sizeof(command), "tar xf %s", argv[1]);
    system(command);
    //     ^^^^^^^ alert
    system(argv[2]);
    //     ^^^^^^^ alert
    fgets(line, sizeof(line), stdin);
    FILE *out = popen(line, "r");
    //                ^^^^ alert
    return out != NULL;
}

void list(const char *folder)
{
    char command[128] = "ls ";
    strcat(command, folder);
    system(command);
    //     ^^^^^^^ alert
}

void behind_shell(const char *name)
{
    char line[64];
    sprintf(line, "echo %s", name);
    execl("/bin/sh", "sh", "-c", line, (char *)NULL);
    //                           ^^^^ alert
}

void parameter(const char *command)
{
    system(command);
    //     ^^^^^^^ missed: a parameter, which may be anything
}

void checked(const char *name)
{
    char command[128];
    if (!is_plain_name(name))
        return;
    snprintf(command, sizeof(command), "userdel %s", name);
    system(command);
}

void fine(int signal, const char *name)
{
    char command[64], fixed[64];
    system("clear");
    system(LIST "/tmp");
    snprintf(fixed, sizeof(fixed), "%s %s", "ls", "-l");
    system(fixed);
    sprintf(command, "kill -9 %d", signal);
    system(command);
    execlp("ls", "ls", "--", name, (char *)NULL);
    popen("date", "r");
}
