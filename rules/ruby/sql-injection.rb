class UsersController < ApplicationController
  def index
    @users = User.where("name = '#{params[:name]}'")
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @more = User.where("name LIKE '%" + params[:q] + "%'").order("name #{params[:direction]} NULLS LAST, id ASC")
    #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    #                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @some = User.where(params[:filter])
    #                  ^^^^^^^^^^^^^^^ alert
    User.find_by_sql("SELECT * FROM users WHERE id = #{params[:id]}")
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def search
    query = "SELECT * FROM posts WHERE title = '#{params[:title]}'"
    ActiveRecord::Base.connection.execute(query)
    #                                     ^^^^^ alert
    User.exists?("email = '%s'" % params[:email])
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    User.delete_all("group_id = #{params[:group]}")
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end

  def fine
    User.where(name: params[:name])
    User.where("name = ?", params[:name])
    User.where("id = #{params[:id].to_i}")
    User.where("name = #{connection.quote(params[:name])}")
    User.where("state = '#{STATE}'")
    User.order(params[:sort])
    User.order("#{sort_column} #{sort_direction}")
    items.reject("a #{params[:a]}")
    key = "user:#{params[:id]}"
    Rails.cache.fetch(key)
  end
end

def find(db, name)
  db.execute("SELECT * FROM users WHERE name = '" + name + "'")
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  db.query("DELETE FROM users WHERE name = '#{name}'")
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
  sql = "SELECT * FROM users"
  sql << " WHERE name = '#{name}'"
  db.exec(sql)
  #       ^^^ alert
  db.execute("SELECT * FROM users WHERE name = ?", [name])
  db.execute("SELECT count(*) FROM users")
  shell.execute("selected #{name}.txt")
end

def table_only(db)
  db.execute("SELECT * FROM #{table_name} WHERE id = 1")
end

def heredoc(db, name)
  db.execute(<<~SQL)
  #          ^^^^^^ alert
    SELECT * FROM users WHERE name = '#{name}'
  SQL
end

class Report
  def initialize(db, region)
    @db = db
    @region = region
  end

  def rows
    @db.query("SELECT * FROM sales WHERE region = '#{@region}'")
  end

  def self.of(request_params)
    conditions = ["year = 2024"]
    request_params[:tags].split(",").each { |tag| conditions << "tag = '#{tag}'" }
    Sale.where(conditions.join(" AND "))
    #          ^^^^^^^^^^^^^^^^^^^^^^^^ alert
  end
end

class SalesController < ApplicationController
  def index
    @words = params[:q].split.map { |word| "title LIKE '%#{word}%'" }.join(" OR ")
    @sales = Sale.where(@words)
    #                   ^^^^^^ alert
    @rows = DB["SELECT * FROM sales WHERE title = '#{filter}'"].all
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alert
    @sorted = Sale.order("total #{direction}")
    @safe = Sale.where("title LIKE ?", "%#{params[:q]}%")
  end

  private

  def filter
    params[:filter].presence || "all"
  end

  def direction
    %w[asc desc].include?(params[:direction]) ? params[:direction] : "asc"
  end
end
