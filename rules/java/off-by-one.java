class Prices {
    private List<String> names;

    int total(int[] prices) {
        int result = 0;
        for (int i = 0; i <= prices.length; i++) {
//                      ^^^^^^^^^^^^^^^^^^ alert
            result += prices[i];
        }
        return result;
    }

    void print() {
        for (int i = 0; i <= names.size(); i++) {
//                      ^^^^^^^^^^^^^^^^^ alert
            System.out.println(names.get(i));
        }
    }

    int digits(String text) {
        int count = 0;
        for (int i = 0; i <= text.length(); i++)
//                      ^^^^^^^^^^^^^^^^^^ alert
            if (Character.isDigit(text.charAt(i))) count++;
        return count;
    }

    void clear(byte[] key) {
        for (int i = 0; i <= key.length; ++i) {
//                      ^^^^^^^^^^^^^^^ alert
            key[i] = 0;
        }
    }

    void rename(List<User> users) {
        for (int index = 0; index <= users.size(); index++) {
//                          ^^^^^^^^^^^^^^^^^^^^^ alert
            User user = users.get(index);
            user.setName(user.getName().trim());
        }
    }

    int right(int[] prices, List<Integer> list) {
        int result = 0;
        for (int i = 0; i < prices.length; i++) result += prices[i];
        for (int i = 0; i <= prices.length - 1; i++) result += prices[i];
        for (int i = 1; i <= prices.length; i++) result += prices[i - 1];
        for (int i = 1; i <= list.size(); i++) result += list.get(i - 1);
        return result;
    }

    int[] distances(String a) {
        int[] row = new int[a.length() + 1];
        for (int i = 0; i <= a.length(); i++) row[i] = i;
        return row;
    }

    void columns(List<String> values, PreparedStatement statement) throws SQLException {
        for (int i = 1; i <= values.size(); i++) {
            statement.setString(i, values.get(i - 1));
        }
    }

    List<String> words(String text) {
        List<String> result = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                result.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return result;
    }

    void numbered(Map<Integer, String> lines) {
        for (int i = 0; i <= lines.size(); i++) {
            lines.put(i, lines.get(i) + "!");
        }
    }

    int first(int[] values, int limit) {
        for (int i = 0; i <= values.length; i++) {
            if (i == limit) break;
            if (values[i] > 0) return i;
        }
        return -1;
    }
}
