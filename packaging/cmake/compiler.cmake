# Compiler settings of every target of ours: link assay::compiler privately.
add_library(assay_compiler INTERFACE)
add_library(assay::compiler ALIAS assay_compiler)

target_compile_options(assay_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough -Wformat=2
    -fstack-protector-strong -fstack-clash-protection -fcf-protection)
if(ASSAY_WERROR)
    target_compile_options(assay_compiler INTERFACE -Werror)
endif()
if(ASSAY_SANITIZE)
    # Not of targets with the property ASSAY_PLAIN: a sanitizer's run-time library maps terabytes of
    # address space and keeps threads' state, and the box's process lives under RLIMIT_AS and a
    # system call filter.
    #
    # The instrumentation makes GCC see uninitialised and null values inside the standard library
    # that are not there; the other presets keep both warnings.
    set(instrumented $<NOT:$<BOOL:$<TARGET_PROPERTY:ASSAY_PLAIN>>>)
    target_compile_options(assay_compiler INTERFACE
        "$<${instrumented}:-fsanitize=${ASSAY_SANITIZE};-fno-sanitize-recover=all>"
        -fno-omit-frame-pointer -Wno-null-dereference
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(assay_compiler INTERFACE "$<${instrumented}:-fsanitize=${ASSAY_SANITIZE}>")
elseif(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_definitions(assay_compiler INTERFACE _GLIBCXX_ASSERTIONS)
    target_compile_options(assay_compiler INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()
target_link_options(assay_compiler INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,--as-needed)
