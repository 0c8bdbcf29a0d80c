class HooksController < ApplicationController
  def create
    expected = OpenSSL::HMAC.hexdigest("SHA256", SECRET, request.raw_post)
    signature = request.headers["X-Signature"]
    return head(:forbidden) unless expected == signature
    #                              ^^^^^^^^^^^^^^^^^^^^^ alert
    return head(:forbidden) if signature != expected
    #                          ^^^^^^^^^^^^^^^^^^^^^ alert
    head :ok
  end

  def token
    return head(:forbidden) unless params[:token] == ENV["HOOK_TOKEN"]
    #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return head(:forbidden) unless request.headers["X-Api-Key"] == API_KEY
    #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    return head(:forbidden) unless params[:api_token] == current_user.api_token
    #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    head :ok
  end

  def fine
    expected = OpenSSL::HMAC.hexdigest("SHA256", SECRET, request.raw_post)
    ActiveSupport::SecurityUtils.secure_compare(expected, request.headers["X-Signature"])
    head :ok if expected.length == signature.length
  end

  def page
    head :ok if params[:page] == "first"
    head :ok if params[:token] == "x"
    head :ok if digest == other_digest
    head :ok if params[:token] == params[:other_token]
  end
end
