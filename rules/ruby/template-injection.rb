require "sinatra"

class PreviewsController < ApplicationController
  def show
    render plain: ERB.new(params[:template]).result
    #                     ^^^^^^^^^^^^^^^^^ alert
    text = "<p>#{params[:text]}</p>"
    render plain: ERB.new(text, trim_mode: "-").result(binding)
    #                     ^^^^ alert
    Haml::Engine.new(params.fetch(:haml)).render
    #                ^^^^^^^^^^^^^^^^^^^ alert
    Slim::Template.new(params[:slim])
    #                  ^^^^^^^^^^^^^ alert
  end

  def fine
    ERB.new(File.read("mail.erb")).result(binding)
    ERB.new("<%= name %>").result_with_hash(name: params[:name])
    Liquid::Template.parse(params[:template]).render("name" => "x")
    erb :index, locals: { name: params[:name] }
    Mail.new(params[:template])
  end
end

get "/hello" do
  erb "<h1>Hello #{params[:name]}</h1>"
  #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
end
