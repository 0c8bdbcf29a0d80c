#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

struct header {
    uint16_t type;
    uint16_t length;
};

void handle(const unsigned char *packet)
{
    unsigned char body[256];
    uint16_t length = ntohs(*(const uint16_t *)packet);
    memcpy(body, packet + 2, length);
    //                       ^^^^^^ alert
}

void of_field(const struct header *header, char *to)
{
    char name[64];
    memmove(name, header + 1, ntohs(header->length));
    //                        ^^^^^^^^^^^^^^^^^^^^^ alert
    memcpy(to, header + 1, ntohs(header->length) - 4);
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
}

int fill(int argc, char **argv, int client)
{
    char line[80], buffer[128];
    int count;
    int size = atoi(argv[1]);
    memset(line, 0, size);
    //              ^^^^ alert
    scanf("%d", &count);
    recv(client, buffer, count, 0);
    //                   ^^^^^ alert
    strncpy(line, argv[2], strtoul(argv[3], NULL, 10));
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return 0;
}

void compared(const unsigned char *packet, size_t received)
{
    unsigned char body[256];
    uint16_t length = ntohs(*(const uint16_t *)packet);
    if (length > sizeof(body) || length > received - 2)
        return;
    memcpy(body, packet + 2, length);
}

void fine(const char *text, char **argv, int client)
{
    char line[80];
    int size = atoi(argv[1]);
    memcpy(line, text, sizeof(line));
    memset(line, 0, size < 80 ? size : 80);
    size_t room = MIN(strtoul(argv[2], NULL, 10), sizeof(line));
    memcpy(line, text, room);
    int got = recv(client, line, sizeof(line), 0);
    memcpy(line, text, got);
    switch (size) {
    case 4:
        memcpy(line, text, size);
    }
}
