function total(prices) {
  let result = 0;
  for (let i = 0; i <= prices.length; i++) {
//                ^^^^^^^^^^^^^^^^^^ alert
    result += prices[i];
  }
  return result;
}

function print(names) {
  for (var i = 0; i <= names.length; i++) console.log(names[i].toUpperCase());
//                ^^^^^^^^^^^^^^^^^ alert
}

class Cart {
  sum() {
    let sum = 0;
    for (let index = 0; index <= this.items.length; ++index) {
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
      sum += this.items[index].price * this.items[index].count;
    }
    return sum;
  }
}

function disable(buttons) {
  for (let i = 0; i <= buttons.length; i += 1) {
//                ^^^^^^^^^^^^^^^^^^^ alert
    buttons[i].disabled = true;
  }
}

function find(users, name) {
  for (let i = 0; i <= users.length; i++) {
//                ^^^^^^^^^^^^^^^^^ alert
    const user = users[i];
    if (user.name === name) return user;
  }
  return undefined;
}

function shift(values) {
  const result = [];
  for (let i = 0; i <= values.length; i++) {
//                ^^^^^^^^^^^^^^^^^^ alert
    result.push(2 * values[i]);
  }
  return result;
}

function right(prices) {
  let result = 0;
  for (let i = 0; i < prices.length; i++) result += prices[i];
  for (let i = 0; i <= prices.length - 1; i++) result += prices[i];
  for (let i = 1; i <= prices.length; i++) result += prices[i - 1];
  return result;
}

function distances(a, b) {
  const row = [];
  for (let i = 0; i <= b.length; i++) row[i] = i;
  for (let i = 0; i <= a.length; i++) {
    row.push(row[i] + 1);
  }
  return row;
}

function fence(values) {
  for (let i = 0; i <= values.length; i++) {
    values[i] = 0;
  }
}

function words(text) {
  let word = '';
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || text[i] === ' ') {
      console.log(word);
      word = '';
    } else word += text[i];
  }
}

function until(tokens) {
  for (let i = 0; i <= tokens.length; i++) {
    if (tokens[i] === undefined) break;
    console.log(tokens[i]);
  }
}

function optional(tokens) {
  for (let i = 0; i <= tokens.length; i++) {
    console.log(tokens[i]?.text, tokens[i] ?? '');
  }
}

function prefixes(text) {
  const result = [];
  for (let i = 0; i <= text.length; i++) result.push(text.slice(0, i));
  return result;
}

function pages(count, items) {
  for (let i = 1; i <= count; i++) console.log(items[i]);
}

function longest(names) {
  let longest = 0;
  for (let i = 0; i <= names.length; i++) {
//                ^^^^^^^^^^^^^^^^^ alert
    longest = Math.max(longest, names[i].length);
  }
  return longest;
}

function last(names) {
  for (let i = 0; i <= names.length; i++) {
    console.log(i < names.length ? names[i] : 'end');
  }
}
