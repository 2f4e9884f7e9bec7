"""Write the web pages: one for each episode, a small player to embed, and the front page of a show."""
