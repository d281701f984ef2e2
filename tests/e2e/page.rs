//! One static page on a port of its own, served by a thread.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;

/// Serves the page to everyone who asks and returns its address. The thread ends with the test.
pub fn serve(html: &'static str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let asked = BufReader::new(&stream)
                .lines()
                .map_while(Result::ok)
                .take_while(|line| !line.is_empty());
            asked.for_each(drop);
            let head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close";
            // A browser that goes away early is no failure of the page.
            drop(write!(
                stream,
                "{head}\r\nContent-Length: {}\r\n\r\n{html}",
                html.len()
            ));
        }
    });
    address
}
