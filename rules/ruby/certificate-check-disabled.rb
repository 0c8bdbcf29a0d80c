http = Net::HTTP.new("api.example.com", 443)
http.use_ssl = true
http.verify_mode = OpenSSL::SSL::VERIFY_NONE
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
context.verify_mode = OpenSSL::SSL::VERIFY_NONE
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
Net::HTTP.start(host, 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_NONE) { |h| h.get("/") }
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ alert
HTTParty.get("https://api.example.com", verify: false)
#                                               ^^^^^ alert
Faraday.new("https://api.example.com", ssl: { verify: false })
#                                                     ^^^^^ alert
RestClient::Request.execute(method: :get, url: url, verify_ssl: false)
#                                                               ^^^^^ alert
settings = { address: "mail", openssl_verify_mode: "none" }
#                                                  ^^^^^^ alert

http.verify_mode = OpenSSL::SSL::VERIFY_PEER
http.ca_file = "config/authority.pem"
HTTParty.get("https://api.example.com", verify: true)
Faraday.new("https://api.example.com", ssl: { ca_file: "authority.pem" })
Form.new(name: "x", verify_later: false)
http.verify_mode = options[:mode]

def connect(insecure)
  http = Net::HTTP.new("api.example.com", 443)
  http.verify_mode = insecure ? OpenSSL::SSL::VERIFY_NONE : OpenSSL::SSL::VERIFY_PEER
  http
end
