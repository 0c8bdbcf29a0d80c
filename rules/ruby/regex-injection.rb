class SearchController < ApplicationController
  def index
    @titles = titles.grep(Regexp.new(params[:q]))
    #                                ^^^^^^^^^^ alert
    @more = titles.grep(/#{params[:q]}/i)
    #                      ^^^^^^^^^^ alert
    term = params[:term]
    @some = titles.select { |title| title =~ /^#{term}/ }
    #                                            ^^^^ alert
    @last = Regexp.compile(cookies[:filter])
    #                      ^^^^^^^^^^^^^^^^ alert
    line = gets
    puts "x" if text =~ /#{line}/
    #                      ^^^^ alert
  end

  def fine
    @titles = titles.grep(Regexp.new(Regexp.escape(params[:q])))
    @more = titles.grep(/#{Regexp.escape(params[:q])}/i)
    @some = titles.grep(/#{PATTERN}/)
    @last = Regexp.new(config.pattern)
    @year = titles.grep(/#{params[:year].to_i}/)
    @text = params[:q] =~ /ruby/
  end
end
