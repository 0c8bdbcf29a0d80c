class ImportsController < ApplicationController
  def create
    body = Net::HTTP.get(URI(params[:url]))
    #                    ^^^^^^^^^^^^^^^^^ alert
    image = HTTParty.get(params[:image])
    #                    ^^^^^^^^^^^^^^ alert
    RestClient.post(params[:callback], { done: true })
    #               ^^^^^^^^^^^^^^^^^ alert
    page = URI.parse(params[:page]).open
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ alert
    uri = URI.parse(params[:feed])
    feed = Net::HTTP.get_response(uri)
    #                             ^^^ alert
    Faraday.get(params.fetch(:url))
    #           ^^^^^^^^^^^^^^^^^^ alert
  end

  def fine
    Net::HTTP.get(URI("https://api.example.com/status"))
    HTTParty.get("https://api.example.com/users/#{params[:id]}")
    HTTParty.get("https://api.example.com/search", query: { q: params[:q] })
    Faraday.get(Feed.find(params[:id]).url)
    Faraday.get(config.url)
    HTTP.auth(params[:token])
  end

  def checked
    uri = URI(params[:url])
    return head(:forbidden) unless ALLOWED_HOSTS.include?(uri.host)
    Net::HTTP.get(uri)
  end
end
