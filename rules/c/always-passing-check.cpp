bool Session::isAuthenticated(const User &user) const
//   ^^^^^^^^^^^^^^^^^^^^^^^^ alert
{
    return true;
}

bool Auth::checkPassword(const std::string &user, const std::string &password) { return true; }
//   ^^^^^^^^^^^^^^^^^^^ alert

class Gate {
    bool verifyToken(const std::string &token) { return true; }
    //   ^^^^^^^^^^^ alert
    bool hasPermission(int id) { return true; }
    //   ^^^^^^^^^^^^^ alert
    bool hasAccess(int id) { return ids.count(id) > 0; }
    bool isAdmin() { return true; }
    bool checkToken(const std::string &token) { return token == expected; }
};
