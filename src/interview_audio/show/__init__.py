"""A folder of posts as a show: its settings, its library, what is kept between runs, and how it is published."""
