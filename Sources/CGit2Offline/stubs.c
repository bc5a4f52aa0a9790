// Stand-ins for the parts of libgit2 that talk to the network.
//
// The linker puts them in the place of libgit2's own (`--wrap=NAME` in Package.swift makes every call
// of NAME a call of __wrap_NAME), so that a program that only reads repositories carries no TLS, SSH
// or HTTP, and does not parse the system's certificates when libgit2 starts.

#define SUCCEEDS(name) int __wrap_##name(void) { return 0; }
#define FAILS(name) int __wrap_##name(void) { return -1; }

// Called by git_libgit2_init for every program: nothing to prepare, and no error.
SUCCEEDS(git_mbedtls_stream_global_init)
SUCCEEDS(git_socket_stream_global_init)
SUCCEEDS(git_transport_ssh_global_init)

// Reached only through remotes, which are never opened here.
FAILS(git_http_auth_negotiate)
FAILS(git_http_client_free)
FAILS(git_http_client_new)
FAILS(git_http_client_read_body)
FAILS(git_http_client_read_response)
FAILS(git_http_client_send_body)
FAILS(git_http_client_send_request)
FAILS(git_http_client_set_ssl)
FAILS(git_http_client_skip_body)
FAILS(git_mbedtls__set_cert_location)
FAILS(git_mbedtls_stream_new)
FAILS(git_mbedtls_stream_wrap)
FAILS(git_smart_subtransport_git)
FAILS(git_smart_subtransport_http)
FAILS(git_smart_subtransport_ssh)
FAILS(git_socket_stream_new)
FAILS(git_socket_stream_wrap)
FAILS(git_transport_local)
FAILS(git_transport_new)
FAILS(git_transport_smart)
