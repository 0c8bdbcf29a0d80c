#include <sys/socket.h>
#include <unistd.h>

#define SIZE 16

int receive(int fd)
{
    char line[64], other[64];
    int n = read(fd, line, sizeof(line));
    line[n] = '\0';
    // <- alert
    ssize_t m = recv(fd, other, sizeof(other), 0);
    other[m] = 0;
    // <- alert
    return use(line, other);
}

void clear(void)
{
    char line[64];
    fill(line);
    line[sizeof(line)] = '\0';
    // <- alert
}

int sum(void)
{
    int values[10], more[SIZE], total = 0;
    for (int i = 0; i <= 10; i++)
    //              ^^^^^^^ alert
        values[i] = i;
    for (int i = 0; i <= SIZE; i++) {
    //              ^^^^^^^^^ alert
        more[i] = i;
        total += i;
    }
    return total;
}

void by_count(int fd, size_t size)
{
    char line[64];
    int n = read(fd, line, 64);
    line[n] = '\0';
    // <- missed: the size is a number
}

int inner(int fd)
{
    char line[64];
    int n = read(fd, line, sizeof(line));
    cut(&n);
    line[n] = '\0';
    // <- spurious: another function made it smaller
    return n;
}

int fine(int fd)
{
    char line[64];
    int values[11], months[12], total = 0;
    int n = read(fd, line, sizeof(line) - 1);
    line[n] = '\0';
    line[sizeof(line) - 1] = '\0';
    for (int i = 0; i <= 10; i++)
        values[i] = i;
    for (int i = 1; i <= 12; i++)
        total += months[i - 1];
    for (int i = 0; i < 12; i++)
        total += months[i];
    return total;
}
