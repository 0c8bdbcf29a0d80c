class Sessions
  def user(token)
    payload, = JWT.decode(token, nil, false)
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    other = JWT.decode(token, SECRET, false, algorithm: "HS256").first
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    open = JWT.decode(token, nil, true, algorithm: "none")
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    made = JWT.encode({ id: 1 }, nil, "none")
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    third = JSON::JWT.decode(token, :skip_verification)
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    User.find(payload["id"])
  end

  def fine(token)
    payload, = JWT.decode(token, SECRET, true, algorithm: "HS256")
    made = JWT.encode({ id: 1 }, SECRET, "HS256")
    other = JWT.decode(token, SECRET)
    third = JSON::JWT.decode(token, key)
    text = Base64.decode64(token)
    line = Decoder.decode(token, nil, false)
  end
end
