#include "protocol/channel.h"

#include "protocol/codec.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace assay::sandbox {

namespace {

constexpr std::size_t maximumDescriptors = 8;

/// Room for the control data, aligned as the kernel wants it.
struct alignas(cmsghdr) Control {
    std::array<char, CMSG_SPACE(maximumDescriptors * sizeof(int)) + CMSG_SPACE(sizeof(ucred))>
        bytes{};
};

void takeControl(msghdr &header, Message &message)
{
    for (cmsghdr *part = CMSG_FIRSTHDR(&header); part != nullptr;
         part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_CREDENTIALS) {
            ucred sender{};
            std::memcpy(&sender, CMSG_DATA(part), sizeof sender);
            message.sender = sender.pid;
        }
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(part) + i * sizeof(int), sizeof fd);
            message.descriptors.emplace_back(fd);
        }
    }
}

} // namespace

Fallible<> sendMessage(int socket, std::string_view bytes, std::span<const int> descriptors)
{
    if (bytes.empty() || bytes.size() > maximumMessageBytes)
        return failure("a message must have between 1 byte and 192 KiB");
    if (descriptors.size() > maximumDescriptors)
        return failure("a message cannot carry more than 8 descriptors");

    std::string copy(bytes); // sendmsg wants a mutable buffer
    iovec part{copy.data(), copy.size()};
    Control control;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (!descriptors.empty()) {
        header.msg_control = control.bytes.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(rights), descriptors.data(), descriptors.size_bytes());
    }
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return systemFailure("cannot send a message through the sandbox socket", errno);
    return {};
}

Fallible<std::optional<Message>> receiveMessage(int socket)
{
    // A look at its length first: making room for the longest message each time would cost more
    // than all else here.
    ssize_t length = 0;
    do {
        msghdr nothing{}; // recvmsg, not recv: the exam policy knows no other socket call
        length = ::recvmsg(socket, &nothing, MSG_PEEK | MSG_TRUNC);
    } while (length < 0 && errno == EINTR);
    Message message;
    message.bytes.resize(std::clamp<std::size_t>(length > 0 ? static_cast<std::size_t>(length) : 0,
                                                 1, maximumMessageBytes));
    iovec part{message.bytes.data(), message.bytes.size()};
    Control control;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes.data();
    header.msg_controllen = control.bytes.size();
    ssize_t received = 0;
    do {
        received = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    } while (received < 0 && errno == EINTR);
    if (received < 0 && errno == ECONNRESET) // the other side died with a message of ours unread
        return std::nullopt;
    if (received < 0)
        return systemFailure("cannot receive a message from the sandbox socket", errno);

    takeControl(header, message); // first, so that an error closes them
    if ((header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0)
        return failure("a message through the sandbox socket is longer than allowed");
    if (received == 0) // no message of ours is empty
        return std::nullopt;
    message.bytes.resize(static_cast<std::size_t>(received));
    return message;
}

} // namespace assay::sandbox
