#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

void handle(int fd, const unsigned char *packet)
{
    unsigned char body[256];
    uint16_t length = ntohs(*(const uint16_t *)packet);
    memcpy(body, packet + 2, length);
    //                       ^^^^^^ alert
    reply(fd, body);
}

void parse(const char *line, char *out)
{
    int count = atoi(line);
    size_t size = strtoul(line + 4, NULL, 10);
    memmove(out, line, count);
    //                 ^^^^^ alert
    strncpy(out, line, size);
    //                 ^^^^ alert
}

void receive(int fd)
{
    char header[4], body[64];
    uint32_t size;
    fread(&size, sizeof(size), 1, stdin);
    memcpy(body, header, size);
    //                   ^^^^ alert
    uint32_t more = be32toh(read_word(fd));
    memcpy(body, header, more);
    //                   ^^^^ alert
}

void record(const unsigned char *packet)
{
    struct record record;
    record.length = ntohl(*(const uint32_t *)packet);
    memcpy(record.body, packet, record.length);
    //                          ^^^^^^^^^^^^^ missed: the length lies in a field
}

void limited(const char *line, char *out)
{
    int size = atoi(line);
    limit_to_block(&size);
    memcpy(out, line, size);
    //                ^^^^ spurious: limited by another function
}

void fine(const unsigned char *packet, size_t received, char *out)
{
    unsigned char body[256];
    uint16_t length = ntohs(*(const uint16_t *)packet);
    if (length > sizeof(body))
        return;
    memcpy(body, packet + 2, length);
    memcpy(out, packet, received);
    memcpy(out, packet, sizeof(body));
    uint32_t size = ntohl(*(const uint32_t *)packet);
    char *heap = malloc(size);
    memcpy(heap, packet, size);
    uint32_t part = ntohl(*(const uint32_t *)packet);
    memcpy(out, packet, MIN(part, received));
}
