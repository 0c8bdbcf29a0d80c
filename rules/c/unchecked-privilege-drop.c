#include <grp.h>
#include <pwd.h>
#include <unistd.h>

void drop(const struct passwd *user)
{
    setgid(user->pw_gid);
    // <- alert
    setuid(user->pw_uid);
    // <- alert
    seteuid(getuid());
    // <- alert
    (void)setregid(-1, user->pw_gid);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    initgroups(user->pw_name, user->pw_gid);
    // <- alert
}

void kept(uid_t user)
{
    int result = setuid(user);
    //           ^^^^^^^^^^^^ missed: nobody looks at the variable
    serve();
}

void last(uid_t user)
{
    setuid(user);
    // <- spurious: asked for right after
    if (getuid() != user)
        abort();
}

int fine(uid_t user, gid_t group)
{
    if (setgid(group) != 0 || setuid(user) != 0)
        return -1;
    seteuid(0);
    int failed = seteuid(user);
    umask(077);
    chdir("/");
    return failed ? -1 : setreuid(user, user);
}
