SECRET = ENV["JWT_SECRET"] || "dev-secret"
#                             ^^^^^^^^^^^^ alert
KEY = ENV.fetch("STRIPE_API_KEY", "sk_test_1")
#                                 ^^^^^^^^^^^ alert
TOKEN = ENV.fetch("HOOK_TOKEN") { "letmein" }
#                                 ^^^^^^^^^ alert
password = ENV['ADMIN_PASSWORD'] || 'admin'
#                                   ^^^^^^^ alert
config.secret_key_base = ENV.fetch("SECRET_KEY_BASE", "abc")
#                                                     ^^^^^ alert

host = ENV["SMTP_HOST"] || "localhost"
fixed = ENV.fetch("JWT_SECRET")
none = ENV["JWT_SECRET"] || ""
raised = ENV["JWT_SECRET"] || raise("JWT_SECRET is not set")
other = ENV.fetch("JWT_SECRET") { credentials.jwt_secret }
level = ENV.fetch("LOG_LEVEL", "info")
